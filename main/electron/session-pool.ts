/** Sessions that are taken for a life of the window and given back after it. */
export interface SessionPool<Session> {
  readonly take: () => Session;
  /** Resolves when it is decided whether the session is ever used again. */
  readonly giveBack: (session: Session, pagesGone: Promise<boolean>) => Promise<void>;
}

/**
 * Electron keeps every session until the program ends, a megabyte each; one life after another in a new one would grow
 * without end. So two take turns: while one shows a page, what the other showed is cleared away.
 * @param clear whether nothing is left in the session
 */
export function createSessionPool<Session>(
  make: () => Session,
  clear: (session: Session) => Promise<boolean>,
): SessionPool<Session> {
  const clean: Session[] = [];
  return {
    take: () => clean.pop() ?? make(),
    async giveBack(session, pagesGone) {
      try {
        // At once, because a process may take its time to end; and again, because until its end it may have written.
        await clear(session);
        // SECURITY: what could not be cleared, or had a page that would not end, is never used again.
        if ((await pagesGone) && (await clear(session))) clean.push(session);
      } catch {
        // It was not cleared.
      }
    },
  };
}
