import { Link } from '@tanstack/react-router';
import { fill, useWords } from '../messages/words.tsx';
import './news.css';
import { useUnread } from './useNews.ts';
import { newsWords } from './words.ts';

/** The way to what is new, with how much of it is unread. */
export function Bell() {
  const words = newsWords[useWords().language];
  const { data: unread = 0 } = useUnread(true);
  return (
    <Link
      to="/news"
      className="news-bell"
      aria-label={unread > 0 ? fill(words.bell, { count: unread }) : words.bellNone}
    >
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="currentColor">
        <path d="M12 22a2.2 2.2 0 0 0 2.2-2h-4.4A2.2 2.2 0 0 0 12 22Zm7-6v-5a7 7 0 0 0-5.5-6.8V3.5a1.5 1.5 0 0 0-3 0v.7A7 7 0 0 0 5 11v5l-2 2v1h18v-1l-2-2Z" />
      </svg>
      {unread > 0 && <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
