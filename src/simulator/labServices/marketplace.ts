import type { OperatingSystemType } from '../models.ts';
import { type Offer, offers } from './marketplaceOffers.ts';

/** An image of the marketplace as lab plans list it. */
export interface MarketplaceImage {
  /** `publisher.offer.sku` in lower case, as recorded. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly iconUrl: string;
  readonly author: string;
  readonly osType: OperatingSystemType;
  readonly osState: 'Generalized';
  readonly plan: string;
  readonly termsStatus: 'Enabled' | 'Disabled';
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  readonly version: 'latest';
}

/** A believable marketplace of several hundred images, the same for every lab plan. */
export const marketplaceImages: readonly MarketplaceImage[] = offers.flatMap((offer) =>
  offer.skus.map((sku) => marketplaceImage(offer, sku)),
);

function marketplaceImage({ publisher, author, offer, title, system }: Offer, sku: string): MarketplaceImage {
  return {
    name: `${publisher}.${offer}.${sku}`.toLowerCase(),
    displayName: `${title} (${sku})`,
    description: `${title}, ${sku}, offered by ${author} in the Azure Marketplace.`,
    iconUrl: `https://catalogartifact.azureedge.net/publicartifacts/${publisher}.${offer}/icons/large.png`,
    author,
    osType: system,
    osState: 'Generalized',
    plan: `${publisher}.${offer}.${sku}`,
    termsStatus: publisher === 'bitnami' ? 'Disabled' : 'Enabled',
    publisher,
    offer,
    sku,
    version: 'latest',
  };
}
