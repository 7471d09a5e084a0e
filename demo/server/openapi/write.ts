/** `npm run contract`: writes the document that the package publishes. */
import { writeFile } from 'node:fs/promises';
import { contractText, publishedAt } from './published.js';

await writeFile(publishedAt, await contractText());
