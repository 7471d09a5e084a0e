import './password-form.define.js';
