import './profile-badge.define.js';
import './profile-form.define.js';
