import type { photoMessages } from '../../features/profile/photo.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof photoMessages> = {
  meanwhile: 'その間も作業を続けられます',
  another: '別の写真を選択',
  uploading: '写真をアップロード中',
  progress: '{size}の{percent}',
  cancel: 'アップロードをキャンセル',
  saved: '写真を保存しました',
  removed: '写真を削除しました',
  staged: '未保存',
  undo: '新しい写真を取り消す',

  stays: '現在の写真はそのまま残ります。',
  onlyOne: '一度に選択できる画像は1枚です。',
  notAFile: '画像ファイルではありません。',
  tooLarge: '{name}は{size}です。写真のサイズは{limit}までです。',
  wrongType: '{name}は{types}ではありません。',
  wrongFormat: '{name}は{format}形式の画像で、表示できない環境が多くあります。{type}形式で保存し直すと使用できます。',
  pdf: '{name}はPDFです。画像ではありません。',
  video: '{name}は動画です。画像ではありません。',
  empty: '{name}は空のファイルです。',
  gone: '{name}を読み取れなくなりました。移動または削除された可能性があります。',
  unreadable: '{name}を画像として読み取れません。',
  tooLargeForServer: '{name}を保存できませんでした：サーバーが受け付けるサイズを超えています。',
  failed: '{name}を保存できませんでした：{reason}。',
  notRemoved: '写真を削除できませんでした：{reason}。',
  cropNotLoaded: '{name}を開けませんでした：トリミングツールを読み込めませんでした。',

  closer: '自分の写真',
  remove: '写真を削除',
  removeQuestion: '写真を削除しますか？',
  removeYes: '削除',
  removeNo: '残す',

  gallery: 'ギャラリーの画像',
  galleryKeys: '矢印キーで選択し、EnterまたはSpaceで画像を使用します',
  galleryLoading: '画像を読み込んでいます',
  galleryEmpty: '選択できる画像はまだありません',
  galleryFailed: '画像を読み込めませんでした：{reason}。',
};
