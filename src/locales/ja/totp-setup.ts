import type { totpSetupMessages } from '../../features/security/totp-setup.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof totpSetupMessages> = {
  title: '認証アプリの設定',
  scan: 'アプリでこのコードをスキャンします',
  picture: '認証アプリ用のQRコード',
  type: 'または、このキーをアプリに入力します',
  copy: 'キーをコピー',
  open: 'このデバイスのアプリで開く',
  code: { other: 'アプリに表示される{count}桁のコード' },
  verify: '確認',
  again: '最初からやり直す',

  missing: 'アプリに表示されているコードを入力してください',
  digits: 'コードは{limit}桁です',
  wrong: 'アプリに表示されているコードと一致しません。コードは30秒ごとに変わります',
  wrongLeft: { other: 'コードが一致しません。残り{count}回' },
  old: '設定の有効期限が切れました。変更はありません。',
  failed: '確認できませんでした：{reason}。コードは使用されていません。',
  failedUnknown: '確認できなかった可能性があります：{reason}。次に表示されるコードでお試しください。',
};
