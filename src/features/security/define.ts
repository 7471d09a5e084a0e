import './session-list.define.js';
import './two-factor-form.define.js';
