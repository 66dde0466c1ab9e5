import { dayNumber, readDate } from '../../law/index.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { type Facet, facetNames, itemFacetNames, itemFacets, letterFacetNames, letterFacets } from './fields.ts';

/** Values of one facet, each row (an item or a letter) having any number of them: `ids[ends[row-1] .. ends[row]]`. */
export interface FacetColumn {
  values: string[];
  ends: Uint32Array;
  ids: Uint16Array;
}

/** What is counted, filtered and sorted by, in columns. Rows of item facets are items; `itemEnds` says whose. */
export interface Columns {
  itemEnds: Uint32Array;
  facets: Record<Facet, FacetColumn>;
  /** Day number of the decision, and days from assignment; `noNumber` where there is none. */
  decided: Int32Array;
  days: Int32Array;
}
export const noNumber = -2_147_483_648;

class FacetBuilder {
  private readonly known = new Map<string, number>();
  private readonly ends: number[] = [];
  private readonly ids: number[] = [];

  add(values: readonly string[]): void {
    for (const value of new Set(values)) {
      let id = this.known.get(value);
      if (id === undefined) {
        id = this.known.size;
        // Beyond what two bytes number, a value is not counted; only free text could ever bring so many.
        if (id > 65_534) continue;
        this.known.set(value, id);
      }
      this.ids.push(id);
    }
    this.ends.push(this.ids.length);
  }

  column(): FacetColumn {
    return { values: [...this.known.keys()], ends: Uint32Array.from(this.ends), ids: Uint16Array.from(this.ids) };
  }
}

/** Gathers the columns of a segment, entry by entry. */
export class ColumnsBuilder {
  private readonly builders = Object.fromEntries(facetNames.map((name) => [name, new FacetBuilder()])) as Record<
    Facet,
    FacetBuilder
  >;
  private readonly itemEnds: number[] = [];
  private readonly decided: number[] = [];
  private readonly days: number[] = [];
  private items = 0;

  add(entry: CatalogueEntry): void {
    for (const item of entry.items) {
      for (const name of itemFacetNames) this.builders[name].add(itemFacets[name](item));
    }
    for (const name of letterFacetNames) this.builders[name].add(letterFacets[name](entry));
    this.items += entry.items.length;
    this.itemEnds.push(this.items);
    const decision = readDate(entry.dates.decision);
    this.decided.push(decision ? dayNumber(decision) : noNumber);
    this.days.push(entry.days.fromAssigned ?? noNumber);
  }

  parts(): Columns {
    const facets = Object.fromEntries(facetNames.map((name) => [name, this.builders[name].column()]));
    return {
      itemEnds: Uint32Array.from(this.itemEnds),
      facets: facets as Columns['facets'],
      decided: Int32Array.from(this.decided),
      days: Int32Array.from(this.days),
    };
  }
}
