import './preferences-form.define.js';
