import { isQuiet } from '../../../src/features/alerts/alerts-rules.js';
import type { Person } from '../database/schema.js';
import { alertsOf } from '../people/habits.js';

/** Of the team: it holds for whoever has chosen none. */
export const teamZone = 'Europe/Berlin';

/** They have paused, or it is their quiet time. */
export const isLeftAlone = (person: Person, time: number): boolean => isQuiet(alertsOf(person), time, teamZone);
