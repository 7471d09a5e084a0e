import './welcome-message-editor.define.js';
