import type { Hono } from 'hono';
import type { Desk, Env } from '../env.js';
import { avatarRoutes } from './avatar.js';
import { eventRoutes } from './events.js';
import { profileRoutes } from './profile.js';
import { sessionRoutes } from './session.js';
import { settingsRoutes } from './settings.js';

/** What the document describes, and nothing else. */
export function contractRoutes(app: Hono<Env>, desk: Desk): void {
  sessionRoutes(app, desk);
  settingsRoutes(app, desk);
  eventRoutes(app, desk);
  profileRoutes(app, desk);
  avatarRoutes(app, desk);
}
