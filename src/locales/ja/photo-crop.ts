import type { photoCropMessages } from '../../features/profile/photo-crop.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof photoCropMessages> = {
  title: '写真のトリミング',
  area: '写真。矢印キーで移動、プラスとマイナスで拡大・縮小',
  keys: 'Shiftを押すと大きく動きます。Rまたは角括弧で回転します。',
  hint: 'ドラッグするか、中央にしたい場所を押します',
  small: '小さい画像のため、ぼやけて見えることがあります',
  profile: 'プロフィール',
  chat: 'チャット',
  list: '一覧',
  zoom: 'ズーム',
  rotateLeft: '左に回転',
  rotateRight: '右に回転',
  rotated: '回転：{degrees}',
  edge: '写真の端です',
  reset: 'リセット',
  cancel: 'キャンセル',
  use: '写真を使用',
  failed: 'このブラウザでは画像を作成できませんでした。現在の写真はそのまま残ります。',
};
