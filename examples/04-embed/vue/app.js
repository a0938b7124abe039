import '@lunzhi/editor/define';
import { createApp, h, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import { documentOfMarch, savedRoster, saveRoster } from '../county-data.js';
import { exportTable } from '../export-table.js';
import { openRoster } from '../open-roster.js';

const App = {
  setup() {
    // shallow: a session is no data, and Vue need not look into a whole roster
    const session = shallowRef(null);
    const isClosed = ref(false);
    const changes = ref(0);
    const told = ref('正在打开……');

    // asked before anything is done, and for what is shown; where all may be done there is nothing to ask
    const refuses = () => '已锁定，不准改动';
    const onChange = () => {
      changes.value += 1;
      told.value = `有${changes.value}处改动没有保存`;
    };
    // the editor prints by itself; what to export, and as what, the host decides
    const onRequest = ({ what }) => {
      if (what !== 'export') return;
      exportTable(session.value).catch(({ message }) => (told.value = `没有导出：${message}`));
    };
    const onSave = async () => {
      saveRoster(await session.value.read('roster'));
      changes.value = 0;
      told.value = '已保存';
    };
    const onLeave = (event) => {
      if (changes.value > 0) event.preventDefault();
    };
    let isGone = false;

    onMounted(async () => {
      addEventListener('beforeunload', onLeave);
      const roster = savedRoster();
      const opened = await openRoster({
        ...(roster ? { roster } : { document: documentOfMarch() }),
        today: '2024-02-26',
      });
      if (isGone) return void opened.close();
      session.value = opened;
      const where = opened.where === 'worker' ? '在后台计算' : '在本页计算，会稍慢';
      told.value = where;
      if (roster) return;
      // is nowhere but here until it is saved
      await opened.act({ kind: 'plan' }).catch((error) => {
        if (!isGone) throw error;
      });
      changes.value += 1;
      told.value = `${where}；已排好，还没有保存`;
    });
    onBeforeUnmount(() => {
      isGone = true;
      removeEventListener('beforeunload', onLeave);
      void session.value?.close();
    });

    return () => [
      h('header', { class: 'county' }, [
        h('h1', '某县业务系统'),
        h('output', { id: 'told' }, told.value),
        h('label', [
          h('input', {
            id: 'closed',
            type: 'checkbox',
            checked: isClosed.value,
            onChange: (event) => (isClosed.value = event.target.checked),
          }),
          ' 已锁定，不准改动',
        ]),
        h('button', { id: 'save', type: 'button', disabled: changes.value === 0, onClick: onSave }, '保存'),
      ]),
      h('div', { class: 'work' }, [
        h('roster-editor', {
          session: session.value,
          can: isClosed.value ? refuses : null,
          onRosterChange: onChange,
          onRosterRequest: onRequest,
        }),
      ]),
    ];
  },
};

createApp(App).mount('#app');
