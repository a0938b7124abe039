import { planned } from './planned.js';
import { plannedByWorker } from './remote.js';

/** Shows each answer, or why there is none. */
async function show(id, answer) {
  window.document.getElementById(id).textContent = await answer().catch(String);
}

void show('here', planned);
void show('worker', plannedByWorker);
