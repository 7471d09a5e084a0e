import './notification-matrix.define.js';
import './push-subscription.define.js';
