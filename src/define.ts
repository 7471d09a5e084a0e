import './features/profile/define.js';
import './provider/settings-provider.define.js';
