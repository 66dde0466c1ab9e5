import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { PageRow } from './pick.ts';

/** Pages come in small pieces, so that a jump to the middle of a long document asks for what is seen only. */
const piece = 4;

export const pagesQuery = (number: string, documentId: string, page: number) => {
  const from = Math.floor((page - 1) / piece) * piece + 1;
  const address = `/api/cases/${encodeURIComponent(number)}/documents/${encodeURIComponent(documentId)}/pages`;
  return {
    queryKey: ['pages', number, documentId, from],
    queryFn: () => ask<{ pages: PageRow[] }>(`${address}?from=${from}&to=${from + piece - 1}`),
    staleTime: 60_000,
    // Pages that went out of sight are let go: paging through a long file does not fill the memory.
    gcTime: 15_000,
  };
};

/** The words of one page with their places; undefined while they come. */
export function usePage(number: string, documentId: string, page: number): PageRow | undefined {
  const { data } = useQuery(pagesQuery(number, documentId, page));
  return data?.pages.find((one) => one.page === page);
}

export const imageOf = (number: string, documentId: string, page: number, dpi: number): string =>
  `/api/cases/${encodeURIComponent(number)}/documents/${encodeURIComponent(documentId)}/pages/${page}/image?dpi=${dpi}`;
