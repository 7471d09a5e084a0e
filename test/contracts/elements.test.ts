import '../../src/define.js';
import { elementContract } from './element-contract.js';
import { elements } from './elements.js';

/** Empty where all elements' turn is. */
const { TURN } = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env;
elements.filter((_, at) => !TURN || at % 2 === Number(TURN)).forEach(elementContract);
