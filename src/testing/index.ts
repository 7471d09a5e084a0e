export { adapterContract, type AdapterContractOptions, type AdapterSubject } from './adapter-contract.js';
export type { ContractPart, TestRunner } from './suite.js';
