/** Finds circles of ownership (A owns B owns A): each strongly connected set of more than one, and self-ownership. Tarjan, without recursion. */
export function circlesIn(list: readonly { id: string; owners: readonly { organization: string }[] }[]): string[][] {
  const ownersOf = new Map(list.map((o) => [o.id, o.owners.map((owner) => owner.organization)]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];

  const enter = (id: string) => {
    order.set(id, order.size);
    low.set(id, order.get(id)!);
    open.push(id);
    isOpen.add(id);
  };
  const leave = (id: string) => {
    if (low.get(id) !== order.get(id)) return;
    const circle = open.splice(open.indexOf(id));
    for (const member of circle) isOpen.delete(member);
    if (circle.length > 1 || ownersOf.get(id)?.includes(id)) circles.push(circle.sort());
  };

  for (const { id: start } of list) {
    if (order.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    enter(start);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const owner = ownersOf.get(here.id)?.[here.next++];
      if (owner === undefined) {
        path.pop();
        leave(here.id);
        const parent = path.at(-1);
        if (parent) low.set(parent.id, Math.min(low.get(parent.id)!, low.get(here.id)!));
      } else if (!order.has(owner)) {
        enter(owner);
        path.push({ id: owner, next: 0 });
      } else if (isOpen.has(owner)) {
        low.set(here.id, Math.min(low.get(here.id)!, order.get(owner)!));
      }
    }
  }
  return circles;
}
