/** Tabs by mouse and by arrow keys; the chosen one is kept in the address. */
export function startTabs() {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));

  const choose = (chosen) => {
    for (const tab of tabs) {
      const selected = tab === chosen;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      panelOf(tab).hidden = !selected;
    }
    history.replaceState(null, '', `#${chosen.id.replace('tab-', '')}`);
    chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const moves = { ArrowRight: 1, ArrowLeft: -1 };
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const to = key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : index + (moves[key] ?? 0);
      if (to === index) return;
      const next = tabs[(to + tabs.length) % tabs.length];
      choose(next);
      next.focus();
    });
  });
  const wanted = document.getElementById(`tab-${location.hash.slice(1)}`);
  if (tabs.includes(wanted)) choose(wanted);
}
