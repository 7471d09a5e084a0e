import type { ArrangementName } from '../../src/index.js';
import type { IconName } from './icons.js';

/** How a product leads to what a person sets about themselves. */
export interface ProductWay {
  name: string;
  /** Where the menu is: under the name, above; or at the lower corner, behind three dots or the picture. */
  opener: 'name' | 'dots' | 'picture';
  item: { label: string; icon: IconName };
  /** Of the page that it leads to. */
  title: string;
}

export const desk: ProductWay = { name: 'Fernweh Desk', opener: 'name', item: { label: 'My profile', icon: 'user' }, title: 'My profile' };

export const products: Readonly<Record<ArrangementName, ProductWay>> = {
  chatwoot: { name: 'Chatwoot', opener: 'dots', item: { label: 'Profile settings', icon: 'user' }, title: 'Profile settings' },
  convrs: { name: 'Convrs', opener: 'name', item: { label: 'My profile', icon: 'user' }, title: 'My profile' },
  ycloud: { name: 'YCloud', opener: 'picture', item: { label: 'Edit', icon: 'pencil' }, title: 'Your preference' },
};

const isProduct = (name: string): name is ArrangementName => Object.hasOwn(products, name);

/** `?product=chatwoot` has the Desk look like that product; undefined: like itself. */
export function productAsked(): ArrangementName | undefined {
  const asked = new URLSearchParams(location.search).get('product') ?? '';
  return isProduct(asked) ? asked : undefined;
}

export const wayOf = (product: ArrangementName | undefined): ProductWay => (product ? products[product] : desk);

/** The same Desk in another look; what else the address says, stays. */
export function lookLike(product: ArrangementName | undefined): string {
  const asked = new URLSearchParams(location.search);
  if (product) asked.set('product', product);
  else asked.delete('product');
  return `${location.pathname}${asked.size ? `?${asked}` : ''}#settings`;
}
