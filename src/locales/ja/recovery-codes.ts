import type { recoveryCodesMessages } from '../../features/security/recovery-codes.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof recoveryCodesMessages> = {
  title: 'リカバリーコードを保管',
  first: '他の方法でコードを受け取れないときに、それぞれ1回だけ使えます。',
  renewed: 'それぞれ1回だけ使えます。古いコードは使えなくなりました。',
  list: 'リカバリーコード',
  download: 'ダウンロード',
  copy: 'コピー',
  print: '印刷',
  kept: '安全な場所に保管しました',
  done: '完了',
  notKept: 'コードは再表示されません。先に保管し、ここにチェックを入れてください',
  closeAnyway: '保管せずに閉じる',
  closed: 'リカバリーコードの表示を終了しました',

  fileName: 'recovery-codes.txt',
  fileTitle: '{person}のリカバリーコード（作成日：{day}）',
  fileTitleNobody: 'リカバリーコード（作成日：{day}）',
};
