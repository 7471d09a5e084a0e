import type { preferencesMessages } from '../../features/preferences/preferences.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof preferencesMessages> = {
  title: '環境設定',
  description: '作業しやすいように設定します。',

  writing: '入力',
  capitalize: 'メッセージの入力時に先頭の文字を大文字にする',
  sendKey: '送信キー',
  keyEnter: 'Enter',
  keyWithEnter: '{key}+Enter',
  sendKeyHintEnter: 'Shift+Enterで改行します',
  sendKeyHintModEnter: 'Enterで改行します',

  signatureSection: '署名',
  signature: '署名',
  signatureHint: 'プレーンテキスト（行数の制限なし）',
  signatureLength: '{length}/{limit}文字',
  preview: 'メッセージの末尾',
  previewBy: '{channel}の場合',
  previewOff: 'オンのチャネルはありません',
  previewText: '新しいチケットをお送りしました。',
  channels: '署名を追加するチャネル',
  signatureBy: '{channel}の署名',
  'channel-chat': 'チャット',
  'channel-email': 'メール',
  'channel-whatsapp': 'WhatsApp',
  'channel-sms': 'SMS',

  appearance: '外観',
  theme: 'テーマ',
  'theme-system': 'システムに合わせる',
  'theme-light': 'ライト',
  'theme-dark': 'ダーク',
  textSize: '文字サイズ',
  'textSize-small': '小',
  'textSize-normal': '標準',
  'textSize-large': '大',
  'textSize-larger': '特大',
  interfaceLanguage: '表示言語',
  interfaceLanguageNone: 'ページに合わせる',

  'problem-invalid-characters': '表示できない文字が含まれています',

  none: 'ここで設定できる項目はありません。',
  failedTitle: '環境設定を読み込めませんでした',
  failedText: '原因：{reason}。設定に変更はありません。',
  forbidden: 'この環境設定を表示する権限がありません。',
  unavailable: 'このワークスペースに環境設定はありません。',
};
