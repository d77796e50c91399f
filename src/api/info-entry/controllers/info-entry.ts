import { infoEntries } from '../../../public-api/resources/info-entries';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(infoEntries);
