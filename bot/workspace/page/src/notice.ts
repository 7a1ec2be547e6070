import { useCallback, useEffect, useState } from "react";

const SHOWN_MS = 6000;

/** A notice that goes away by itself, and the way to show one. */
export function useNotice(): [string, (text: string) => void] {
  const [notice, setNotice] = useState({ text: "", at: 0 });
  useEffect(() => {
    if (!notice.text) return;
    const timer = setTimeout(() => setNotice({ text: "", at: 0 }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const tell = useCallback((text: string) => setNotice({ text, at: Date.now() }), []);
  return [notice.text, tell];
}
