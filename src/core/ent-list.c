/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-list.h"

struct _EntList {
  GObject parent_instance;

  GType item_type;
  gpointer *items;
  guint n_items;
};

static GType
ent_list_get_item_type (GListModel *model)
{
  return ENT_LIST (model)->item_type;
}

static guint
ent_list_get_n_items (GListModel *model)
{
  return ENT_LIST (model)->n_items;
}

static gpointer
ent_list_get_item (GListModel *model,
                   guint       position)
{
  EntList *self = ENT_LIST (model);

  return position < self->n_items ? g_object_ref (self->items[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ent_list_get_item_type;
  iface->get_n_items = ent_list_get_n_items;
  iface->get_item = ent_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntList, ent_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
ent_list_finalize (GObject *object)
{
  EntList *self = ENT_LIST (object);

  for (guint i = 0; i < self->n_items; i++)
    g_object_unref (self->items[i]);
  g_free (self->items);

  G_OBJECT_CLASS (ent_list_parent_class)->finalize (object);
}

static void
ent_list_class_init (EntListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_list_finalize;
}

static void
ent_list_init (EntList *self)
{
}

/**
 * ent_list_new_take:
 * @item_type: type of the items
 * @items: (transfer full) (nullable): the items, of which each is a full
 *   reference; the array is freed without freeing them again
 *
 * Returns: (transfer full): a list of them
 */
GListModel *
ent_list_new_take (GType      item_type,
                   GPtrArray *items)
{
  EntList *self = g_object_new (ENT_TYPE_LIST, NULL);

  self->item_type = item_type;
  if (items != NULL)
    {
      gsize n_items;

      self->items = g_ptr_array_steal (items, &n_items);
      self->n_items = (guint) n_items;
      g_ptr_array_unref (items);
    }

  return G_LIST_MODEL (self);
}

/**
 * ent_list_peek:
 * @list: a list whose items live as long as it does, such as those of a record
 * @index: which element
 *
 * Spares the caller a reference.
 *
 * Returns: (transfer none) (nullable): the element, %NULL behind the last
 */
gpointer
ent_list_peek (GListModel *list,
               guint       index)
{
  gpointer element;

  if (ENT_IS_LIST (list))
    return index < ENT_LIST (list)->n_items ? ENT_LIST (list)->items[index] : NULL;

  element = g_list_model_get_item (list, index);
  if (element != NULL)
    g_object_unref (element);

  return element;
}
