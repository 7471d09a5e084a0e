import './alert-settings.define.js';
