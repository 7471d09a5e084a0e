import type { Hono } from 'hono';
import type { Desk, Env } from '../env.js';
import { accessTokenRoutes } from './access-tokens.js';
import { activityRoutes } from './activity.js';
import { attachmentRoutes } from './attachments.js';
import { avatarRoutes } from './avatar.js';
import { cannedRoutes } from './canned-responses.js';
import { challengeRoutes } from './challenges.js';
import { eventRoutes } from './events.js';
import { habitRoutes } from './habits.js';
import { passwordRoutes } from './password.js';
import { profileRoutes } from './profile.js';
import { pushRoutes } from './push.js';
import { sessionRoutes } from './session.js';
import { settingsRoutes } from './settings.js';
import { signInRoutes } from './sign-ins.js';
import { twoFactorRoutes } from './two-factor.js';
import { welcomeRoutes } from './welcome-messages.js';

/** What the document describes, and nothing else. */
export function contractRoutes(app: Hono<Env>, desk: Desk): void {
  sessionRoutes(app, desk);
  settingsRoutes(app, desk);
  eventRoutes(app, desk);
  profileRoutes(app, desk);
  avatarRoutes(app, desk);
  habitRoutes(app, desk);
  challengeRoutes(app, desk);
  passwordRoutes(app, desk);
  signInRoutes(app, desk);
  twoFactorRoutes(app, desk);
  accessTokenRoutes(app, desk);
  activityRoutes(app, desk);
  pushRoutes(app, desk);
  cannedRoutes(app, desk);
  attachmentRoutes(app, desk);
  welcomeRoutes(app, desk);
}
