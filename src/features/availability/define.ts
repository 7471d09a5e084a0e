import './availability-switch.define.js';
