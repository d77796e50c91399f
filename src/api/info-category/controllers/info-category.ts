import { infoCategories } from '../../../public-api/resources/categories';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(infoCategories);
