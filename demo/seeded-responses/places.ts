/** Where people go, by language, with how a response says so. */
export const places: Readonly<Record<string, { says: string; of: readonly string[] }>> = {
  en: {
    says: 'Your trip: <place>, <booking>',
    of: 'Lisbon,Narvik,Vienna,Cairo,Kyoto,Seville,Bergen,Athens,Marrakesh,Tallinn,Dubrovnik,Oslo,Hanoi,Cape Town,Quebec,Reykjavik'.split(
      ',',
    ),
  },
  de: {
    says: 'Ihre Reise: <place>, <booking>',
    of: 'Lissabon,Wien,Kairo,Sevilla,Athen,Marrakesch,Reval,Rügen,Südtirol,Zürich,Kopenhagen,Prag,Venedig,Hanoi,Kapstadt,Göteborg'.split(
      ',',
    ),
  },
  ar: {
    says: 'رحلتك: <place>، <booking>',
    of: 'لشبونة,فيينا,القاهرة,إشبيلية,أثينا,مراكش,إسطنبول,دبي,مسقط,عمّان,بيروت,تونس,كيوتو,هانوي,المدينة المنورة,مكة المكرمة'.split(','),
  },
  ja: {
    says: 'ご旅行先：<place>（<booking>）',
    of: 'リスボン,ウィーン,カイロ,セビリア,アテネ,マラケシュ,京都,札幌,那覇,ベルゲン,オスロ,ハノイ,ケープタウン,プラハ,ベネチア,レイキャビク'.split(
      ',',
    ),
  },
};
