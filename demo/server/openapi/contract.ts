import { Hono } from 'hono';
import type { Desk, Env } from '../env.js';
import { contractRoutes } from '../routes/contract.js';
import { describeContract } from './document.js';
import type { JsonSchema } from './shapes.js';

/** The published document. The routes are only looked at, never asked, so there is no database behind them. */
export function contractDocument(): JsonSchema {
  const app = new Hono<Env>();
  contractRoutes(app, { database: {}, options: {} } as unknown as Desk);
  return describeContract(app);
}
