import type { verifiedMessages } from '../../features/profile/verified-field.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof verifiedMessages> = {
  modify: '変更',
  'modify-email': 'メールアドレスを変更',
  'modify-mobile': '携帯電話番号を変更',
  'modifyHint-email': '新しいメールアドレスにコードが送信されます',
  'modifyHint-mobile': '新しい電話番号にコードが送信されます',
  unconfirmed: '未確認です。',
  confirmNow: '今すぐ確認',
  takeBack: '変更を取り消す',
};
