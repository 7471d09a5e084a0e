import type { signInsMessages } from '../../features/security/sign-ins.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof signInsMessages> = {
  title: 'セッション',
  description: '心当たりのないセッションは、サインアウトしてパスワードを変更してください。',

  name: '{browser}（{system}）',
  nameWithoutSystem: '{browser}（不明なシステム）',
  nameWithoutBrowser: '不明なブラウザ（{system}）',
  nameUnknown: '不明なデバイス',
  thisDevice: 'このデバイス',
  placeUnknown: '場所不明',
  activeNow: 'アクティブ',
  startedAt: 'サインイン：{when}',

  signOut: 'サインアウト',
  signOutNamed: '{name}をサインアウト',
  signingOut: 'サインアウト中…',
  signedOut: 'サインアウト済み',
  announced: '{name}をサインアウトしました。',
  failed: 'サインアウトできませんでした：{reason}。',

  others: { other: '他の{count}件をサインアウト' },
  othersQuestion: { other: '他の{count}件のセッションをサインアウトしますか？' },
  othersEffect:
    'どこで開いていても、すぐに終了します。そこで保存していない内容は失われることがあります。この画面はサインインしたままです。',
  othersAnnounced: { other: '他の{count}件のセッションをサインアウトしました。' },
  onlyThis: '他の場所ではサインインしていません。',

  leave: 'このデバイスをサインアウト',
  leaveQuestion: 'このデバイスをサインアウトしますか？',
  leaveEffect: '再度サインインするにはパスワードが必要です。未送信の内容は、それまでここに一時保存されます。',

  none: '表示できるセッションはありません',
  noneText: 'サーバーにセッションの記録がありません。',
  failedTitle: 'セッションを読み込めませんでした',
  failedText: '原因：{reason}。セッションに変更はありません。',
  forbidden: 'サインイン状況を表示する権限がありません。',
  unavailable: 'ここではセッションを表示できません。',
};
