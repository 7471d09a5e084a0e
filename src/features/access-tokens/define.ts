import './access-token-manager.define.js';
