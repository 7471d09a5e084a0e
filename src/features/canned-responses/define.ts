import './canned-response-manager.define.js';
import './canned-response-picker.define.js';
