import '../../src/define.js';
import { elementContract } from './element-contract.js';
import { elements } from './elements.js';

for (const element of elements) elementContract(element);
