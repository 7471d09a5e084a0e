import './activity-log.define.js';
