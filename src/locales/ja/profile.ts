import type { profileMessages } from '../../features/profile/profile.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof profileMessages> = {
  title: 'プロフィール',
  description: 'チームメンバーや顧客に表示される情報です。',

  you: '基本情報',
  contact: '言語と電話番号',
  contactWithEmail: '言語と連絡先',
  more: 'その他の情報',
  work: '仕事',

  photo: '写真',
  photoHint: '{types}、推奨サイズ{edge}\u00a0×\u00a0{edge}\u00a0px以上、最大{size}',
  photoDrop: 'ドロップすると写真に設定されます',
  photoUpload: '写真をアップロード',
  photoOpening: '開いています…',
  photoGallery: 'ギャラリー',
  photoLook: '自分の写真：拡大して見る',
  photoLookOrRemove: '自分の写真：拡大して見る、または削除',
  photoNotOpened: '写真ツールを読み込めませんでした。',

  name: '氏名',
  nameHint: 'チームメンバーに表示されます',
  publicName: '公開名',
  publicNameHint: 'チャットで顧客に表示されます',
  preview: 'チャットでの表示',
  previewHint: '入力内容に合わせて、顧客への表示を確認できます',
  previewNow: 'たった今',
  previewText: 'こんにちは。ご予約を確認しております。',

  language: '言語',
  languageHint: 'チャットはこの言語に翻訳されます',
  languageNone: '言語を選択',
  landline: '固定電話',
  mobile: '携帯電話',
  phoneHint: '国番号から入力（例：+81）',
  email: 'メールアドレス',

  username: 'ユーザー名',
  role: '役割',
  businessUnit: '部門',
  ask: '{name}に連絡',
  askToChange: '変更が必要な場合は{ask}してください。',

  update: 'プロフィールを更新',
  updated: 'プロフィールを更新しました',

  failedTitle: 'プロフィールを読み込めませんでした',
  failedText: '原因：{reason}。データは失われていません。',
  unavailable: 'このワークスペースではプロフィールを利用できません。',
  forbidden: 'このプロフィールを表示する権限がありません。',

  busy: '取り込み中',
  offline: 'オフライン',
  awayUntil: '{time}まで',

  'problem-required-name': 'チームメンバーに表示する名前が必要です',
  'problem-invalid-phone': '存在しない電話番号です。「+」と国番号から入力してください',
  'problem-phone-no-country': '「+」と国番号から入力してください（例：+81）',
  'problem-phone-too-short': '桁数が足りません',
  'problem-phone-too-long': '桁数が多すぎます',
  'problem-one-at-a-time': '先に新しいメールアドレスを保存してから、新しい電話番号を保存してください',
  'problem-in-use': '2段階認証のコードの送信先です。先に2段階認証での使用をオフにしてください',
  'problem-invalid-language': '一覧から言語を選択してください',
};
