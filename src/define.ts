import './features/access-tokens/define.js';
import './features/password/define.js';
import './features/profile/define.js';
import './features/security/define.js';
import './provider/challenge-dialog.define.js';
import './provider/settings-provider.define.js';
