import { createHash } from 'node:crypto';
import { nameForCustomers } from '../../../src/features/profile/profile.js';
import type { Person } from '../database/schema.js';
import { pictureAddress } from './objects.js';

export interface Agent {
  id: string;
  name: string;
  avatar: string;
}

/** An id that leads nowhere else. */
export const idForCustomers = (person: string): string => createHash('sha256').update(person).digest('hex').slice(0, 12);

/** No more than a customer may know of an agent. */
export const forCustomers = (person: Person): Agent => ({
  id: idForCustomers(person.id),
  name: nameForCustomers(person),
  avatar: pictureAddress(person.avatar),
});
