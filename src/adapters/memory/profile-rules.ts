import * as v from 'valibot';
import { AdapterError, type FieldProblem } from '../../contract/index.js';
import type { CustomField, Profile, ProfileCapability } from '../../features/profile/profile.js';
import { plainText, profilePatch } from '../../features/profile/profile.schema.js';

interface Circumstances {
  capability: ProfileCapability;
  taken: readonly string[];
}

function problemOf(issue: v.BaseIssue<unknown>): FieldProblem {
  const code = /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : 'invalid-type';
  return { code, ...(typeof issue.requirement === 'number' && code === 'too-long' && { limit: issue.requirement }) };
}

function customSchema(field: CustomField): v.GenericSchema {
  if (field.type === 'switch') return v.boolean('invalid-type');
  if (field.type === 'select') return v.picklist(field.options?.map(({ value }) => value) ?? [], 'unknown-option');
  const text = plainText(field.maxLength ?? 200);
  return field.required ? v.pipe(text, v.nonEmpty('required')) : text;
}

function schemaOf(member: string, { custom = [] }: ProfileCapability): v.GenericSchema | undefined {
  const own = custom.find((field) => field.member === member);
  if (own) return customSchema(own);
  return (profilePatch.entries as Record<string, v.GenericSchema>)[member];
}

const decidedElsewhere = (member: string, { readOnly = [], locked = {} }: ProfileCapability) =>
  readOnly.includes(member) || member in locked;

/** The patch as it is to be stored. Throws `forbidden` for a member somebody else decides, and `invalid` for a bad value. */
export function checkProfile(patch: Partial<Profile>, { capability, taken }: Circumstances): Partial<Profile> {
  const kept: Record<string, unknown> = {};
  const bad: Record<string, FieldProblem> = {};
  const forbidden: Record<string, FieldProblem> = {};
  for (const [member, value] of Object.entries(patch)) {
    const schema = schemaOf(member, capability);
    if (decidedElsewhere(member, capability)) forbidden[member] = { code: 'read-only' };
    else if (!schema) bad[member] = { code: 'unknown-member' };
    else {
      const result = v.safeParse(schema, value);
      if (result.success) kept[member] = result.output;
      else bad[member] = problemOf(result.issues[0]);
    }
  }
  if (taken.includes(String(kept['email']).toLowerCase())) bad['email'] = { code: 'taken' };
  if (Object.keys(forbidden).length) throw new AdapterError('forbidden', { fields: forbidden, reason: 'read-only', status: 403 });
  if (Object.keys(bad).length) throw new AdapterError('invalid', { fields: bad, reason: 'invalid', status: 422 });
  return kept as Partial<Profile>;
}
