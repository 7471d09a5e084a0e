import './features/access-tokens/define.js';
import './features/activity/define.js';
import './features/alerts/define.js';
import './features/availability/define.js';
import './features/canned-responses/define.js';
import './features/notifications/define.js';
import './features/password/define.js';
import './features/preferences/define.js';
import './features/profile/define.js';
import './features/security/define.js';
import './features/welcome-messages/define.js';
// It brings the dialog for one-time codes along when one is asked for.
import './provider/settings-provider.define.js';
import './panel/settings-panel.define.js';
