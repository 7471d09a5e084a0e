import * as v from 'valibot';

export const availabilitySchema = v.looseObject({ status: v.picklist(['online', 'busy', 'offline']) });
