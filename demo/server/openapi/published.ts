import { format, resolveConfig } from 'prettier';
import { contractDocument } from './contract.js';

/** Where the package has the document. */
export const publishedAt = 'src/adapters/rest/openapi.json';

export async function contractText(): Promise<string> {
  return format(JSON.stringify(contractDocument()), { ...(await resolveConfig(publishedAt)), filepath: publishedAt });
}
