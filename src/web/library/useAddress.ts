import { useLocation, useNavigate } from '@tanstack/react-router';

/** The query of the page's address, and a way to change it; a change is a step one can go back from. */
export function useAddress(): [URLSearchParams, (act: (next: URLSearchParams) => void) => void] {
  const { searchStr } = useLocation();
  const navigate = useNavigate();
  const address = paramsOf(searchStr);
  const change = (act: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(address);
    act(next);
    const search: Record<string, string | string[]> = {};
    for (const name of new Set(next.keys())) {
      const all = next.getAll(name);
      search[name] = all.length > 1 ? all : (all[0] ?? '');
    }
    void navigate({ to: '/library', search: search as never });
  };
  return [address, change];
}

/** The router writes lists and some texts as JSON; anyone else writes a name several times. Both are read. */
function paramsOf(text: string): URLSearchParams {
  const out = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(text)) for (const one of valuesOf(value)) out.append(name, one);
  return out;
}

function valuesOf(value: string): string[] {
  if (!/^["[]/.test(value)) return [value];
  try {
    const read: unknown = JSON.parse(value);
    return [read].flat().map(String);
  } catch {
    return [value];
  }
}
