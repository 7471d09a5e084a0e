import type { CannedVariable } from '../../../src/features/canned-responses/canned-responses.js';
import { nameForCustomers } from '../../../src/features/profile/profile.js';
import type { Person } from '../database/schema.js';

const company = 'Fernweh';

/** A name as people say it: what stands before the first blank. */
const firstName = (name: string) => name.trim().split(/\s/u)[0]!;

export type Values = Readonly<Record<string, string>>;

/** What stands for the variables when this agent greets this customer. */
export function valuesFor(agent: Pick<Person, 'name' | 'publicName'>, customer: string): Values {
  const name = nameForCustomers(agent);
  return {
    'contact.name': customer,
    'contact.first_name': firstName(customer),
    'agent.name': name,
    'agent.first_name': firstName(name),
    'company.name': company,
  };
}

/** What a preview and a test show. */
export const sampleValues = (agent: Pick<Person, 'name' | 'publicName'>): Values => valuesFor(agent, 'Amina Haddad');

const labels: Values = {
  'contact.name': 'Customer’s name',
  'contact.first_name': 'Customer’s first name',
  'agent.name': 'Your name',
  'agent.first_name': 'Your first name',
  'company.name': 'Company',
};

export const variablesOf = (samples: Values): CannedVariable[] =>
  Object.entries(samples).map(([name, sample]) => ({ name, label: labels[name]!, sample }));
