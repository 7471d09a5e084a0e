import type { availabilityMessages } from '../../features/availability/availability.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof availabilityMessages> = {
  title: '在席状況',

  online: 'オンライン',
  onlineHint: '新しいチャットが割り当てられます',
  busy: '取り込み中',
  busyHint: '新しいチャットは割り当てられません。対応中のチャットはそのまま担当します',
  offline: 'オフライン',
  offlineHint: '新しいチャットは割り当てられません。チームメンバーには離席中と表示されます',

  toggle: 'エージェントチャット：取り込み中',
  toggleHint: 'オンの間は、新しいチャットが割り当てられません',
  youAreOffline: 'オフラインです。',
  goOnline: 'オンラインにする',

  howLong: '期間',
  untilTurnedBack: '自分で戻すまで',
  forMinutes: { other: '{count}分間' },
  forHours: { other: '{count}時間' },
  untilTime: '{time}まで',
  untilTomorrow: '明日の{time}まで',
  untilOther: '日時を指定…',
  untilWhen: 'オンラインに戻る日時',
  setTime: '設定',
  longer: '+{time}',
  tooEarly: '{time}より後の日時を選択してください',
  tooLate: '{time}より前の日時を選択してください',
  backAt: '{time}（{left}）にオンラインに戻ります',
  backOn: '{day}の{time}（{left}）にオンラインに戻ります',
  backNow: 'まもなくオンラインに戻ります',
  backLate: '{time}にオンラインに戻る予定でしたが、まだ確認できていません',

  reason: '理由',
  reasonHint: 'チームメンバーに表示されます（任意）',
  saveReason: '保存',

  autoOffline: '自動的にオフラインにする',
  autoOfflineHint: 'このヘルプデスクのページを1つも開いていないとき',

  'problem-in-the-past': 'サーバーの時計では、すでに過ぎた日時です',
  'problem-too-late': 'サーバーの時計では、先すぎる日時です',

  failedText: '在席状況を読み込めませんでした：{reason}。',
  forbidden: '在席状況を変更する権限がありません。',
};
